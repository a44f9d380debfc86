/** Functions of the Handelsregister by which someone runs an organisation: of a partnership the partners, of a sole trader the owner. */
export const DIRECTING = 'director partner professional-partner owner'

/** Those by which someone has the say over it, as its director or as its owner. A limited partner has none (art. 20 WvK). */
export const CONTROLLING = `${DIRECTING} sole-shareholder`
