import css from './Kbd.module.css'

/** A shortcut as it stands on the keys: "Ctrl+Z". */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={css.kbd}>{keys}</kbd>
}
