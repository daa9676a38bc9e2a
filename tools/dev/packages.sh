# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
# shellcheck shell=bash
#
# Finds out which Debian packages are missing and installs them. Sourced by ./dev, which sets:
#   WAYMARK_YES=1            do not ask
#   WAYMARK_SKIP_PACKAGES=1  do not look at all

package_list="$(dirname "${BASH_SOURCE[0]}")/packages.txt"

# wanted_packages GROUP…: the names in these groups of packages.txt.
wanted_packages() {
    local group package
    while read -r group package _; do
        # A machine may carry a newer Node whose npm the Debian package would push out.
        [[ $group == node ]] && command -v npm >/dev/null && continue
        [[ " $* " == *" $group "* ]] && echo "$package"
    done <"$package_list"
    return 0
}

# missing_packages NAME…: those that dpkg does not have installed.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        awk '$1 == "installed" { print $2 }' || true)
    printf '%s\n' "$@" | grep -vxF -f <(printf '%s\n' "$installed" "") || true
}

# describe_packages NAME…: one line each, with its purpose.
describe_packages() {
    local name
    for name in "$@"; do
        awk -v name="$name" '$2 == name { $1 = $2 = ""; sub(/^ +/, ""); printf "  %-25s %s\n", name, $0 }' \
            "$package_list"
    done
}

# What apt would do, with its sizes, without doing it; needs neither root nor apt's lock. (--assume-no is no way to ask
# that: apt asks nothing where no package comes along with those named, and would go on.)
plan_install() {
    LC_ALL=C apt-get install --print-uris --no-install-recommends -o Debug::NoLocking=1 "$@" 2>&1 || true
}

# as_root COMMAND…: runs it as root, by sudo where the person is not root.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# by_hand WHY NAME…: explains what to do where ./dev cannot install, and stops.
by_hand() {
    local why=$1
    shift
    printf '\n%s\nAs root, this installs what is missing:\n\n' "$why"
    printf '  apt-get update && apt-get install --no-install-recommends --no-remove %s\n\n' "$*"
    printf 'Then run the same ./dev command again.\n'
    exit 1
} >&2

not_debian() {
    local why=$1
    shift
    printf '%s\nWaymark is built with these Debian packages, or what your system calls them:\n\n' "$why"
    describe_packages "$@"
    printf '\nOnce you have them: ./dev --skip-packages …\n'
    exit 1
} >&2

# confirm QUESTION: yes with --yes or in CI, else the person's answer. Nobody there to answer is a no.
confirm() {
    [[ ${WAYMARK_YES:-} || ${CI:-} ]] && return 0
    if [[ ! -t 0 ]]; then
        echo "Nobody is here to answer; ./dev --yes … installs without asking." >&2
        return 1
    fi
    local answer
    read -r -p "$1 [Y/n] " answer
    [[ -z $answer || $answer == [yY]* ]]
}

# ensure_packages GROUP…: returns when everything in the groups is installed, or stops the script.
ensure_packages() {
    [[ ${WAYMARK_SKIP_PACKAGES:-} ]] && return 0
    local wanted missing plan updated=
    mapfile -t wanted < <(wanted_packages "$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        not_debian "This is not a Debian system, so ./dev cannot install packages here." "${wanted[@]}"
    fi
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    ((${#missing[@]})) || return 0

    echo "Missing on this machine:"
    describe_packages "${missing[@]}"
    plan=$(plan_install "${missing[@]}")
    if [[ $plan == *"E: Unable to locate package"* || $plan == *"has no installation candidate"* ]]; then
        echo "The package lists on this machine do not know them all; fetching the lists first."
        update_lists "${missing[@]}"
        updated=1
        plan=$(plan_install "${missing[@]}")
    fi
    refuse_what_hurts "$plan" "${missing[@]}"

    echo
    grep -E '^[0-9]+ upgraded|^Need to get|^After this operation' <<<"$plan" || true
    require_root "${missing[@]}"
    confirm "Install them now?" || by_hand "Nothing was installed." "${missing[@]}"
    [[ $updated ]] || update_lists "${missing[@]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends --no-remove \
        "${missing[@]}" || by_hand "The packages could not be installed; apt-get says why above." "${missing[@]}"
}

require_root() {
    ((EUID == 0)) && return 0
    command -v sudo >/dev/null || by_hand "Installing them needs root, and there is no sudo here." "$@"
    [[ -t 0 ]] || sudo -n true 2>/dev/null ||
        by_hand "Installing them needs root, and nobody is here to give sudo its password." "$@"
}

update_lists() {
    require_root "$@"
    as_root apt-get update -q || by_hand "The package lists could not be fetched; is there a network?" "$@"
}

# Stops where apt's plan has an error, or would take something away from the person's machine.
refuse_what_hurts() {
    local plan=$1 errors removed
    shift
    errors=$(grep -E '^E: ' <<<"$plan" | grep -v '^E: Aborted' || true)
    if [[ $errors ]]; then
        printf '\n%s\n' "$errors" >&2
        not_debian "Either the package lists could not be fetched (is there a network?), or this system has other names." "$@"
    fi
    removed=$(sed -n '/^The following packages will be REMOVED/,/^[^ ]/ { /^ /p }' <<<"$plan")
    if [[ $removed ]]; then
        by_hand "Installing them would remove packages that you have:"$'\n'"$removed"$'\n'"./dev never does that." "$@"
    fi
}
