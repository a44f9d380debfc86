import { optional, required, table } from '../../vocabulary/table.ts'

/** What is taken from a report, and nothing else: no text, no reporter, no names of civil servants. */
export const SIGNALEN_REPORTS = table({
  name: 'signalen_reports',
  grain: 'One row per report of Signalen.',
  key: [],
  columns: {
    report_id: required('text', 'Number that Signalen gave.'),
    occurred_from: required('timestamp', 'incident_date_start on the clock of the Netherlands.'),
    occurred_until: optional('timestamp', 'incident_date_end; null when there is none.'),
    category: required('text', 'main/sub, the slugs of the category.'),
    channel: required('text', 'online, phone, mail, patrol or other: the kind of source.'),
    lon: required('number', 'WGS84 degrees.'),
    lat: required('number', 'WGS84 degrees.'),
    postcode: optional('text', 'Six characters, spaces taken out; null when absent or malformed.'),
    house_number: optional('integer', 'Huisnummer; null when absent.'),
    house_letter: optional('text', 'Huisletter; null when absent.'),
    house_number_addition: optional('text', 'Huisnummertoevoeging; null when absent.'),
  },
})
