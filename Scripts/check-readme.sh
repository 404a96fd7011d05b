#!/bin/sh
# Holds the figures in the README to the committed results.
set -eu
cd "$(dirname "$0")/.."

results=Outputs/barking-and-dagenham
faults=$(
  # The plans side by side: every row, from the header to the first line that is no row.
  awk '/^\|/ { print; seen = 1; next } seen { exit }' "$results/comparison/comparison.md" |
    while IFS= read -r row; do
      grep -qF -- "$row" README.md || echo "README.md lacks the row: $row"
    done
  # The years to come: the README shows some of the rows.
  awk '/^<!-- These rows are checked/ { seen = 1; next } seen && /^\|/ { print; next } seen { exit }' \
    README.md |
    while IFS= read -r row; do
      grep -qF -- "$row" "$results/comparison/comparison.md" || echo "No result has the row: $row"
    done
  # How many possible localities were considered.
  for scenario in three-localities four-localities; do
    count=$(sed -n 's/.*all \([0-9,]*\) possible localities.*/\1/p' "$results/$scenario/report.md" | head -n 1)
    if [ -z "$count" ] || ! grep -qF -- "$count" README.md; then
      echo "README.md lacks the count of possible localities of $scenario: ${count:-none found}"
    fi
  done
  # How far the projection was off.
  for share in $(sed -n 's/^- For .* off by \([0-9.]*\) %.*/\1/p' "$results/comparison/back-test.md"); do
    grep -qF -- "$share %" README.md || echo "README.md lacks the back-test's $share %."
  done
)
if [ -n "$faults" ]; then
  echo "$faults" >&2
  exit 1
fi
