import { parentPort } from 'node:worker_threads'
import { openCompiler } from './report-compiler.ts'
import type { ReportContent } from './report-content.ts'

/** Compiles reports one after another in a thread of its own, so that the server goes on answering. */

const compile = await openCompiler()

parentPort?.on('message', ({ number, content }: { readonly number: number; readonly content: ReportContent }) => {
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, which has no origin
    parentPort?.postMessage({ number, pdf: compile(content) })
  } catch (fault) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, which has no origin
    parentPort?.postMessage({ number, fault: fault instanceof Error ? fault.message : String(fault) })
  }
})
