import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole document as text. Everything a view shows is escaped by the renderer. */
export const renderDocument = (document: VNode) => `<!doctype html>\n${renderToString(document)}`
