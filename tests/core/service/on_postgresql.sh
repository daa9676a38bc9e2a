#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
#
# Usage: on_postgresql.sh TEST [ARGUMENTS]: runs it on a PostgreSQL of its own, which ends with it. 77 where there is
# no PostgreSQL. PostgreSQL refuses to run as root, so that root becomes "nobody" for it.
set -euo pipefail

tools=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)
[[ -x $tools/initdb ]] || {
    echo "PostgreSQL is not installed here: skipped."
    exit 77
}
find /usr/lib -path '*sqldrivers/libqsqlpsql.so' 2>/dev/null | grep -q . || {
    echo "Qt's driver for PostgreSQL (libqt6sql6-psql) is not installed here: skipped."
    exit 77
}
folder=$(mktemp -d)
as_user() { "$@"; }
if ((EUID == 0)); then
    chown nobody "$folder"
    as_user() { setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; }
fi
finish() {
    as_user "$tools/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap finish EXIT

cd "$folder"
as_user "$tools/initdb" -D "$folder/data" -A trust -U waymark --no-sync -E UTF8 --locale=C.UTF-8 >"$folder.log" 2>&1 || {
    cat "$folder.log"
    exit 1
}
rm -f "$folder.log"
port=$((20000 + $$ % 20000))
as_user "$tools/pg_ctl" -D "$folder/data" -w start -l "$folder/server.log" \
    -o "-k $folder -p $port -c listen_addresses=127.0.0.1 -c fsync=off" >/dev/null
as_user "$tools/createdb" -h 127.0.0.1 -p "$port" -U waymark waymark
export PGOPTIONS="-c client_min_messages=warning" WAYMARK_TEST_PGTOOLS=$tools
WAYMARK_TEST_DATABASE="postgresql://waymark@127.0.0.1:$port/waymark" "$@"
