import { useLayoutEffect, useRef, useState } from 'react'

type Verb = (...args: never[]) => void

/** For the whole life of a component the same functions, each of which does what it does by now. */
export function useSteady<V extends { readonly [K in keyof V]: Verb }>(verbs: V): V {
  const latest = useRef(verbs)
  useLayoutEffect(() => {
    latest.current = verbs
  })
  const [steady] = useState(() => {
    const names = Object.keys(verbs) as (keyof V)[]
    const calls = names.map((name) => [name, (...args: never[]) => latest.current[name](...args)])
    return Object.fromEntries(calls) as V
  })
  return steady
}
