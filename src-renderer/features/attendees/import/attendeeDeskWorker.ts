import { newId } from '#store/ids.ts'
import { sitAt } from '#store/workerTalk.ts'

import { attendeeDesk } from './attendeeDesk.ts'

// A thread of its own: ten thousand rows are held against ten thousand people while the window goes on.
sitAt(attendeeDesk(newId))
