import { join } from 'node:path'
import type { Truth } from '../plants/plot.ts'
import { openTextSink } from '../registers/text-sink.ts'

/** What is really there, beside the deliveries and never among them. */
export interface TruthFiles {
  add(truths: readonly Truth[]): Promise<void>
  addDirt(dirt: {
    readonly register: string
    readonly place: string
    readonly reason: string
    readonly rejectedAs: string
  }): Promise<void>
  addClearance(clearance: Clearance): Promise<void>
  close(): Promise<void>
}

/** A cannabis farm that was cleared: the place may be in order since. */
export interface Clearance {
  readonly number: string
  readonly on: string
  readonly objectId: string
  readonly buurtCode: string
  /** Who owned the place on that day. */
  readonly owner: 'person' | 'organisation' | 'unknown'
}

/**
 * `misuse.csv`, `innocents.csv`, `chance.csv` (nothing planted, and still an indicator), `clearances.csv` and `dirt.csv`,
 * comma separated; several codes in `raises`, and several `hands`, are joined by a space.
 */
export async function openTruthFiles(folder: string): Promise<TruthFiles> {
  const misuse = await openTextSink(join(folder, 'misuse.csv'))
  const innocents = await openTextSink(join(folder, 'innocents.csv'))
  const chance = await openTextSink(join(folder, 'chance.csv'))
  const clearances = await openTextSink(join(folder, 'clearances.csv'))
  const dirt = await openTextSink(join(folder, 'dirt.csv'))
  for (const planted of [misuse, innocents]) await planted.write('object_id,kind,plot,hands,since,raises\n')
  await chance.write('object_id,raises\n')
  await clearances.write('clearance_id,cleared_on,object_id,buurt_code,owner\n')
  await dirt.write('register,place,reason,rejected_as\n')
  return {
    async add(truths) {
      const texts = { misuse: '', innocents: '', chance: '' }
      for (const truth of truths) {
        const { objectId, kind, plot, hands, since, raises } = truth
        if (kind === 'chance') texts.chance += `${objectId},${raises.join(' ')}\n`
        else
          texts[truth.misuse ? 'misuse' : 'innocents'] +=
            `${objectId},${kind},${plot},${hands.join(' ')},${since},${raises.join(' ')}\n`
      }
      await Promise.all([misuse.write(texts.misuse), innocents.write(texts.innocents), chance.write(texts.chance)])
    },
    async addDirt({ register, place, reason, rejectedAs }) {
      await dirt.write(`${register},"${place}",${reason},${rejectedAs}\n`)
    },
    async addClearance({ number, on, objectId, buurtCode, owner }) {
      await clearances.write(`${number},${on},${objectId},${buurtCode},${owner}\n`)
    },
    async close() {
      await Promise.all([misuse, innocents, chance, clearances, dirt].map((sink) => sink.close()))
    },
  }
}
