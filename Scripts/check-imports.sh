#!/bin/sh
# Holds the sources to the plan of the house: what each room may import, and nothing else.
# SwiftPM alone does not stop a target from importing a module that it reaches through another one.
set -eu
cd "$(dirname "$0")/.."

allowed() {
  case "$1" in
    CGLPK | PlaceModel | SeededRandom) echo "" ;;
    LinearProgramming) echo "CGLPK" ;;
    Districting) echo "LinearProgramming SeededRandom" ;;
    Projection) echo "PlaceModel LinearProgramming SeededRandom" ;;
    Geography) echo "PlaceModel Foundation" ;;
    Planning) echo "PlaceModel Districting LinearProgramming" ;;
    AreaFiles) echo "PlaceModel Geography Foundation Yams" ;;
    Studies) echo "PlaceModel AreaFiles Planning Projection LinearProgramming Foundation" ;;
    Reporting) echo "PlaceModel Geography Planning Projection Studies Foundation" ;;
    locality) echo "PlaceModel AreaFiles Planning Projection Studies Reporting Foundation Synchronization ArgumentParser" ;;
    certificate-checker) echo "Foundation" ;;
    *) return 1 ;;
  esac
}

faults=0
fault() {
  echo "$1" >&2
  faults=$((faults + 1))
}

for folder in Sources/*/; do
  room=$(basename "$folder")
  if ! allowed "$room" >/dev/null; then
    fault "$folder: a room that Scripts/check-imports.sh does not know."
    continue
  fi
  imports='^ *(@[A-Za-z_()]+ +)*((public|package|internal|fileprivate|private) +)?import +'
  found=$(find "$folder" -name '*.swift' -exec grep -hE "$imports" {} + |
    sed -E 's/^.*import +((struct|class|enum|protocol|func|var|let|typealias) +)?([A-Za-z_]+).*/\3/' |
    sort -u)
  for module in $found; do
    case " $(allowed "$room") " in
      *" $module "*) ;;
      *) fault "Sources/$room must not import $module." ;;
    esac
  done
done

if grep -rnE '\bglp_|\bGLP_' Sources --include='*.swift' | grep -v '^Sources/LinearProgramming/'; then
  fault "A GLPK name outside Sources/LinearProgramming."
fi
if grep -rnE 'FileManager|FileHandle|URL\(' Sources/Reporting Sources/Planning \
  Sources/Projection Sources/Districting; then
  fault "A room that only computes touches files."
fi

[ "$faults" -eq 0 ]
