import { useState } from 'react'

import css from './Portraits.module.css'

/** A photo drawn in the same frame as the names; one that cannot be shown leaves its place empty. */
export function Photo({ src }: { readonly src: string }) {
  const [broken, setBroken] = useState('')
  if (broken === src) return null
  return (
    <img src={src} alt="" decoding="sync" className={css.photo} onError={() => setBroken(src)} />
  )
}
