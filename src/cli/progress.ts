import { Listr, ListrLogger, ProcessOutput } from 'listr2'

const WIDTH = 24

/** Off a terminal a line now and then is enough where nothing is named. */
const SILENCE_MILLISECONDS = 5000

/** Reports how far a job is: done of total, and what it is at. */
export type Report = (done: number, total: number, at?: string) => void

/** Runs a job with a progress bar on a terminal and plain lines elsewhere, always on standard error. */
export async function withProgress<T>(title: string, job: (report: Report) => Promise<T>): Promise<T> {
  const logger = new ListrLogger({
    useIcons: process.stderr.isTTY,
    processOutput: new ProcessOutput(process.stderr, process.stderr),
  })
  const results: T[] = []
  const started = performance.now()
  await new Listr(
    [
      {
        title,
        task: async (_context, task) => {
          let spoken = started
          results.push(
            await job((done, total, at) => {
              const due = at !== undefined || performance.now() - spoken > SILENCE_MILLISECONDS
              if (!process.stderr.isTTY && !due) return
              spoken = performance.now()
              task.output = process.stderr.isTTY
                ? `${bar(done, total)} ${at ?? ''}`
                : [percent(done, total), ...(at === undefined ? [] : [at])].join(' ')
            }),
          )
          task.title = `${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`
        },
      },
    ],
    {
      renderer: 'default',
      fallbackRenderer: 'simple',
      rendererOptions: { logger },
      fallbackRendererOptions: { logger },
    },
  ).run()
  const [result] = results
  if (result === undefined && results.length === 0) throw new TypeError(`${title} gave no result`)
  return result as T
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent(done, total)}`
}

function percent(done: number, total: number): string {
  return `${total === 0 ? 100 : Math.floor((done / total) * 100)}%`
}
