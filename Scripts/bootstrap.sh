#!/bin/sh
# Installs GLPK, the one library that the program needs, where it is missing.
set -eu

has_glpk() {
  printf '#include <glpk.h>\nint main(void) { return glp_version() == 0; }\n' |
    "${CC:-cc}" -x c - -lglpk -o /dev/null 2>/dev/null
}

if ! command -v swift >/dev/null; then
  echo "Swift 6.2 or later is needed: see https://www.swift.org/install" >&2
  exit 69
fi

if has_glpk; then exit 0; fi

if command -v apt-get >/dev/null; then
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then as_root="sudo"; fi
  echo "Installing GLPK (libglpk-dev) …" >&2
  # The package list of a new machine may be empty or old; then it is fetched once.
  $as_root apt-get install -y -qq libglpk-dev >/dev/null 2>&1 ||
    { $as_root apt-get update -qq && $as_root apt-get install -y -qq libglpk-dev >/dev/null; } ||
    true
  if has_glpk; then exit 0; fi
fi

cat >&2 <<'TEXT'
GLPK 5, the linear-programming library, is not installed, and could not be installed here.
  Debian, Ubuntu:  apt-get install libglpk-dev
  Fedora, RHEL:    dnf install glpk-devel
  macOS:           brew install glpk
TEXT
exit 69
