/** Every entity; the test on migrations holds them against the database. */
export const entities = [];
