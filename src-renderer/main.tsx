import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import '#ui/fonts.css'
import '#ui/tokens.css'
import '#ui/global.css'

import { applyTheme, savedTheme } from '#app/theme.ts'

applyTheme(savedTheme())

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

// The stage is a window of its own: it never loads the planner, and the planner never loads it.
const { Root } = location.hash.startsWith('#/stage')
  ? await import('#app/StageRoot.tsx')
  : await import('#app/App.tsx')

createRoot(root).render(
  <StrictMode>
    <Root />
  </StrictMode>,
)
