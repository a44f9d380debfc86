import { basename, join } from 'node:path'
import { compact, PEILDATUM } from '../../calendar.ts'
import type { Dossier } from '../../dossier.ts'
import type { Gemeente } from '../../land/area.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { Dirt } from '../../truth/dirt.ts'
import { openTextSink } from '../text-sink.ts'
import { wozObject } from './woz-object.ts'

/** The WOZ objects of one gemeente as JSON lines, while they are written. */
export interface WozFile {
  add(neighbourhood: Neighbourhood): Promise<void>
  close(): Promise<string>
}

const TWO_ADDRESSES = 0.002
const NO_OBJECT = 0.002
const VALUE_AS_TEXT = 0.0003

export async function openWozFile(
  folder: string,
  gemeente: Gemeente,
  { dirt }: { readonly dirt: Dirt },
): Promise<WozFile> {
  const sink = await openTextSink(join(folder, `${compact(PEILDATUM)}_WOZ_${gemeente.code.slice(2)}.jsonl`))
  const name = basename(sink.path)
  let line = 0
  const lineOf = async (dossiers: readonly [Dossier, ...Dossier[]]): Promise<string> => {
    line += 1
    const place = `${name}, line ${line}`
    if (dossiers.length > 1) await dirt.note(place, 'object-of-two-addresses')
    const object = JSON.stringify(wozObject(dossiers, gemeente))
    if (dossiers[0].estate.values.length === 0 || !dirt.strikes(VALUE_AS_TEXT)) return object
    await dirt.note(`${place}, waarden[0]`, 'value-as-text', 'value-malformed')
    return object.replace(/"vastgesteldeWaarde":(\d+)/, '"vastgesteldeWaarde":"$1"')
  }
  return {
    async add({ dossiers }) {
      let text = ''
      let waiting: Dossier | undefined
      for (const dossier of dossiers) {
        if (dirt.strikes(NO_OBJECT)) {
          await dirt.note(dossier.premises.id, 'address-without-woz-object')
          continue
        }
        if (waiting === undefined && dirt.strikes(TWO_ADDRESSES)) {
          waiting = dossier
          continue
        }
        text += `${await lineOf(waiting === undefined ? [dossier] : [waiting, dossier])}\n`
        waiting = undefined
      }
      if (waiting !== undefined) text += `${await lineOf([waiting])}\n`
      await sink.write(text)
    },
    async close() {
      await sink.close()
      return sink.path
    },
  }
}
