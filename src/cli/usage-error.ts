/** Said to a person who asked for something that cannot be; ends with exit code 2. */
export class UsageError extends Error {}
