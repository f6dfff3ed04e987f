import { StagePage } from '#stage/StagePage.tsx'

/** The window that the hall sees. */
export function Root() {
  return <StagePage />
}
