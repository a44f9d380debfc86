import { InputFault } from '../../vocabulary/input-fault.ts'
import { INTAKE_BUNDLE, type IndicatorText, type IntakeBundle, type IntakeSignal } from './bundle.ts'

/** The bundle, checked field by field and on what its parts say of each other. Throws InputFault at the first fault. */
export function checkBundle(input: unknown): IntakeBundle {
  const result = INTAKE_BUNDLE.safeParse(input)
  if (!result.success) {
    const [issue] = result.error.issues
    throw fault('bundle-unreadable', issue?.path.join('.') ?? 'whole', issue?.message ?? 'This is no bundle.')
  }
  checkUnique(result.data)
  checkReferences(result.data)
  return result.data
}

function checkUnique(bundle: IntakeBundle): void {
  const { indicators, addresses, pictures, signals, places, indicatorStates, trackRecords } = bundle
  const lists: Readonly<Record<string, readonly string[]>> = {
    indicators: indicators.map(({ code }) => code),
    addresses: addresses.map(({ object_id }) => object_id),
    pictures: pictures.map(({ object_id }) => object_id),
    signals: signals.map(({ indicator, subject_id }) => `${indicator} ${subject_id}`),
    places: places.map(({ indicator, subject_id, object_id, by }) => `${indicator} ${subject_id} ${object_id} ${by}`),
    indicatorStates: indicatorStates.map(({ indicator }) => indicator),
    trackRecords: trackRecords.map(({ indicator }) => indicator),
  }
  for (const [list, keys] of Object.entries(lists)) {
    const seen = new Set<string>()
    for (const [place, key] of keys.entries()) {
      if (seen.has(key)) throw fault('bundle-repeats', `${list}.${place}`, 'This occurs twice.')
      seen.add(key)
    }
  }
}

function checkReferences({ indicators, signals, indicatorStates, trackRecords, ...about }: IntakeBundle): void {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  for (const [place, signal] of signals.entries()) {
    const at = (field: string) => `signals.${place}.${field}`
    const indicator = byCode.get(signal.indicator)
    if (indicator === undefined || indicator.version !== signal.version)
      throw fault('indicator-unknown', at('indicator'), 'The bundle has no such indicator in this version.')
    checkExplanations(signal, indicator, at)
  }
  for (const [list, rows] of Object.entries({ indicatorStates, trackRecords }))
    for (const [place, { indicator }] of rows.entries()) {
      if (!byCode.has(indicator))
        throw fault('indicator-unknown', `${list}.${place}.indicator`, 'The bundle has no such indicator.')
    }
  checkAddresses(signals, about)
}

/** A signal comes somewhere, and everywhere it comes is an address of the bundle. */
function checkAddresses(
  signals: IntakeBundle['signals'],
  { addresses, pictures, places }: Pick<IntakeBundle, 'addresses' | 'pictures' | 'places'>,
): void {
  const known = new Set(addresses.map(({ object_id }) => object_id))
  for (const [list, rows] of Object.entries({ pictures, places }))
    for (const [place, { object_id }] of rows.entries()) {
      if (!known.has(object_id))
        throw fault('address-unknown', `${list}.${place}.object_id`, 'The bundle has no such address.')
    }
  const made = new Set(signals.map(keyOf))
  for (const [place, row] of places.entries())
    if (!made.has(keyOf(row))) throw fault('signal-unknown', `places.${place}`, 'The bundle has no such signal.')
  const placed = new Set(places.map(keyOf))
  for (const [place, signal] of signals.entries())
    if (!placed.has(keyOf(signal)))
      throw fault('signal-without-place', `signals.${place}`, 'The signal comes to no address.')
}

const keyOf = ({ indicator, subject_id }: Pick<IntakeSignal, 'indicator' | 'subject_id'>) =>
  `${indicator} ${subject_id}`

function checkExplanations(signal: IntakeSignal, indicator: IndicatorText, at: (field: string) => string): void {
  const explanations = new Set(indicator.innocentExplanations.map(({ code }) => code))
  if (!signal.tested.every((code) => explanations.has(code)))
    throw fault('explanation-unknown', at('tested'), 'The indicator has no such innocent explanation.')
  if (!signal.explained_by.every((code) => signal.tested.includes(code)))
    throw fault('explanation-untested', at('explained_by'), 'An explanation is said to hold that was not tested.')
  const named = new Set(indicator.inputs.map(({ name }) => name))
  if (!Object.keys(signal.inputs).every((name) => named.has(name)))
    throw fault('input-unnamed', at('inputs'), 'The indicator does not say what this input is called.')
}

function fault(code: string, place: string, says: string): InputFault {
  return new InputFault({
    code,
    place: `intake bundle, ${place}`,
    says,
    remedy: 'Nothing was taken in; make the bundle again.',
  })
}
