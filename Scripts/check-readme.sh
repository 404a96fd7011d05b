#!/bin/sh
# Holds the comparison table in the README to the committed results.
set -eu
cd "$(dirname "$0")/.."

results=Outputs/barking-and-dagenham/comparison/comparison.md
status=0
# The first table of the page: from its header to the first line that is no row.
awk '/^\|/ { print; seen = 1; next } seen { exit }' "$results" | while IFS= read -r row; do
  grep -qF -- "$row" README.md || { echo "README.md lacks the row: $row" >&2; exit 1; }
done || status=1
exit $status
