# What tools/demo and tools/test share; sourced by them, not run.
# shellcheck shell=bash

repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
build_directory="$repository/build/release"

say() { printf '\n== %s\n' "$*"; }

# Runs a command after printing it as a person would type it.
run() {
  printf '$ %s\n' "${*//$repository\//}"
  "$@"
}

install_dependencies() {
  say "Packages"
  "$repository/tools/install-dependencies"
}

# build_release TARGET...: configures and builds, with ccache if it is there.
build_release() {
  say "Building ($(nproc) jobs)"
  if command -v ccache >/dev/null; then
    export CMAKE_CXX_COMPILER_LAUNCHER="${CMAKE_CXX_COMPILER_LAUNCHER-ccache}"
  fi
  (
    cd "$repository"
    cmake --preset release -Wno-dev --log-level=WARNING
    cmake --build --preset release --target "$@"
  )
}

# Where corpora and transcripts lie that are not part of the project.
shared="${TALKGRAPH_SHARED-$repository/../shared}"

# What trains and measures the models; build_trainer makes it.
trainer="$repository/build/train/extract/train/talkgraph_train"
build_trainer() {
  say "Building the trainer"
  (
    cd "$repository"
    cmake --preset train -Wno-dev --log-level=WARNING
    cmake --build --preset train --target talkgraph_train
  )
}
