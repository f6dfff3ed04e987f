import { newId } from '#store/ids.ts'
import { sitAt } from '#store/workerTalk.ts'

import { awardDesk } from './awardDesk.ts'

// A thread of its own: a list of 20,000 rows is held against the plan while the window goes on.
sitAt(awardDesk(newId))
