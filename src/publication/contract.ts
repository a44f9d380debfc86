/**
 * What publication hands on: a release, a folder of static files that everyone may see. `release.json` describes the rest; the
 * public site can open nothing else.
 *
 *     release.json                      this description
 *     files.json                        every other file, with its size and checksum
 *     certificate.json                  what an attacker could work out, cell by cell
 *     dcat.jsonld                       the same for catalogues (DCAT-AP-NL 3)
 *     methods.json                      how everything is measured, for the pages that explain it
 *     releases.atom                     a feed of this release and those before it
 *     tables/SUBJECT.{csv,parquet,jsonstat.json}            all cells of a subject, to download
 *     tables/SUBJECT-bedragen.{csv,parquet,jsonstat.json,json}   sums of money, where the subject has them
 *     figures/SUBJECT/MAP/PERIOD.json                        the totals on a map
 *     figures/SUBJECT/MAP/PERIOD.DIMENSION.CATEGORY.json     one category on a map
 *     figures/SUBJECT/land.json         the cells of the whole territory
 *     figures/SUBJECT/stromen.json      from gemeente to gemeente, where a subject has that
 *     figures/SUBJECT/zoekgebieden.json areas with more than chance explains, where that can be tested
 *     figures/spread.json               how the figures of each map are spread, and how many areas have one
 *     areas/MAP.json, areas/MAP.topojson        names, parents and neighbours; boundaries
 *     areas/MAP/GEMEENTE.topojson       boundaries of the parts of one gemeente, finer
 *     areas/names.json                  every area by name, for searching
 *     areas/postcodes/12.json           which buurt a postcode that begins with 12 is in
 *     gemeenten/GEMEENTE.json           the totals of a gemeente, its wijken and its buurten, of every subject
 *     gemeenten/GEMEENTE.splits.json    their other cells
 */
export * from './contract/areas.ts'
export * from './contract/figures.ts'
export * from './contract/methods.ts'
export * from './contract/release.ts'
export * from './contract/subjects.ts'
