/** Light, dark, or as the system is. Kept beside the page, not in the plan: it is not the office's. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'theme'

export function savedTheme(): Theme {
  const saved = localStorage.getItem(KEY)
  return saved === 'light' || saved === 'dark' ? saved : 'system'
}

/** Puts the theme on the page, before the first paint when called from main.tsx. */
export function applyTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export function chooseTheme(theme: Theme) {
  localStorage.setItem(KEY, theme)
  applyTheme(theme)
}
