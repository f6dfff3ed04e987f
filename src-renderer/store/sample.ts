import type { PlanRows } from '#domain/plan.ts'

/** The sample conference: loaded only when it is opened. */
export async function sampleRows(): Promise<PlanRows> {
  const file = await import('#resources/sample/tuyen-quang-2023.json')
  return file.default as unknown as PlanRows
}
