import { ResumeOffer } from '#features/ceremony/ResumeOffer.tsx'

/** Above every page: a ceremony that was cut off waits to be taken up again. */
export function ResumeBar() {
  return <ResumeOffer />
}
