import { Component } from 'react'
import type { ReactNode } from 'react'

import { messageOf } from '#text/messages.ts'
import { shellWords } from '#text/shellWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import css from './App.module.css'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: unknown
}

/** Keeps a fault of one page on that page. React wants a class for this. */
export class ErrorPage extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <div className={css.failed}>
        <Notice tone="danger" title={shellWords.pageBroke}>
          <p>{shellWords.pageBrokeMore}</p>
          <p className={css.detail}>{detailOf(error)}</p>
          <Button onPress={() => this.setState({ error: null })}>{shellWords.tryAgain}</Button>
        </Notice>
      </div>
    )
  }
}

function detailOf(error: unknown): string {
  const message = messageOf(error)
  if (message !== null) return message
  return error instanceof Error ? error.message : ''
}
