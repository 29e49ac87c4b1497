const safe = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

/** The settings as arguments of `postgres`. Given at every start, so they follow the code and not the age of the data. */
export function serverSettings(socketFolder: string, durable: boolean): string[] {
  const settings = {
    ...(durable ? safe : fast),
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    cluster_name: 'naast',
    shared_buffers: '64MB',
    work_mem: '8MB',
    max_wal_size: '256MB',
    max_connections: '60',
    // Our questions are short; compiling them costs more than it gives.
    jit: 'off',
    timezone: 'UTC',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    // After a kill -9 of the app a long question stops within this time, instead of holding its locks to the end.
    client_connection_check_interval: process.platform === 'linux' ? '2s' : '0',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
