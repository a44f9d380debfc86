/** Of the API, by the rules of semantic versioning: its first number stands in every address. */
export const API_VERSION = '1.1.0'
