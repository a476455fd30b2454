# SPDX-License-Identifier: GPL-3.0-or-later
# What ./run and ./check share: words, and the packages. Sourced by bash from the top of the tree.

if [ -t 1 ]; then bold=$'\e[1m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'; else bold='' red='' green='' plain=''; fi

say() { printf '%s\n' "${bold}==>${plain} $*"; }
fail() { printf '%s\n' "${red}error:${plain} $*" >&2; }

# The names of the packages of some groups, one a line.
packages_of() {
    local group
    for group in "$@"; do
        while read -r in_group name _; do
            [ "$in_group" = "$group" ] && printf '%s\n' "$name"
        done < .ci/packages
    done
    return 0
}

# The names among the arguments that are not installed.
missing_of() {
    local name
    for name in "$@"; do
        case "$(dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null)" in
        ?i*) ;;
        *) printf '%s\n' "$name" ;;
        esac
    done
}

# On another distribution the packages have other names: nothing is installed, but when the tools are
# there, building goes on, and CMake says what it misses.
other_distribution() {
    say "This is ${1:-an unknown system}, not Debian 12. Nothing is installed here; the tools must be there."
    local tool absent=()
    for tool in cmake ninja c++; do
        command -v "$tool" >/dev/null 2>&1 || absent+=("$tool")
    done
    if [ ${#absent[@]} -gt 0 ]; then
        fail "missing: ${absent[*]}"
        cat >&2 <<'END'
Install, by your distribution's names: CMake 3.25 or newer, Ninja, g++ 12 or newer, Boost 1.81 or newer
with Boost.JSON, yaml-cpp, and of Qt 6.4 or newer: Base, Declarative (Qt Quick), Charts, SVG, Tools with
the Linguist tools, the QML modules, and the Noto fonts with Chinese. The list by Debian's names is in
.ci/packages. Then start this again.
END
        return 1
    fi
}

# install_packages <groups…>: finds what is missing and installs it. Says what to do if it may not.
install_packages() {
    local id='' version='' name=''
    if [ -r /etc/os-release ]; then
        id=$(. /etc/os-release && printf %s "${ID:-}")
        version=$(. /etc/os-release && printf %s "${VERSION_ID:-}")
        name=$(. /etc/os-release && printf %s "${PRETTY_NAME:-}")
    fi
    if [ "$id" != debian ] || [ "$version" != 12 ]; then
        other_distribution "$name"
        return
    fi
    local wanted missing
    mapfile -t wanted < <(packages_of "$@")
    mapfile -t missing < <(missing_of "${wanted[@]}")
    if [ ${#missing[@]} -eq 0 ]; then
        say "All ${#wanted[@]} packages are installed."
        return 0
    fi
    say "${#missing[@]} packages are missing: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            as_root=(sudo)
        else
            fail "installing needs root, and there is no usable sudo. As root, run this, then start again:"
            printf '  apt-get update && apt-get install --no-install-recommends %s\n' "${missing[*]}" >&2
            return 1
        fi
    fi
    say "Installing them with apt-get."
    if ! "${as_root[@]}" apt-get update -q; then
        say "apt-get update failed; trying with the package lists that are there."
    fi
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}"; then
        fail "apt-get could not install the packages: see its message above. Without a network, or with a"
        fail "damaged package system ('dpkg --configure -a', 'apt-get -f install'), mend that and start again."
        return 1
    fi
}

# How many compilers side by side: all cores, but a gigabyte of memory for each.
jobs_of() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1000000) }' /proc/meminfo 2>/dev/null || echo "$cores")
    [ "${memory:-0}" -ge 1 ] || memory=1
    echo $((cores < memory ? cores : memory))
}

# Qt wants a UTF-8 locale and a runtime directory; a bare container has neither.
prepare_environment() {
    case "$(locale charmap 2>/dev/null)" in
    UTF-8) ;;
    *) unset LC_ALL; export LANG="${LANG:-C.UTF-8}" LC_CTYPE=C.UTF-8 ;;
    esac
    if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
        XDG_RUNTIME_DIR="${TMPDIR:-/tmp}/zablab-$(id -u)"
        mkdir -p -m 700 "$XDG_RUNTIME_DIR"
        export XDG_RUNTIME_DIR
    fi
}

# configure_preset <preset> <options…>
configure_preset() {
    cmake --preset "$@" || {
        fail "CMake could not configure: the message above names what is missing."
        fail "A build tree made by another checkout or compiler is mended by removing build/."
        return 1
    }
}
