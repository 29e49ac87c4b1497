/** How often one address on the internet may ask, per minute. With pages of 100 this reads the largest network in seconds. */
export const requestsPerMinute = 1200
