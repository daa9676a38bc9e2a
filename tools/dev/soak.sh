#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
#
# What ./dev soak runs: tests that begin elsewhere each time, again and again, each program for its share of the time.
# Usage: soak.sh BUILD-DIRECTORY SECONDS [NAME…]
# A round that fails does not end the others. It says how to repeat it, and its output stays in BUILD-DIRECTORY/soak.
set -uo pipefail
build=$1 seconds=$2
shift 2
names=("$@")
((${#names[@]})) || names=(team_model sync_model sync_cuts email_cuts outbox_crash)
share=$((seconds / ${#names[@]}))
logs=$build/soak
mkdir -p "$logs"
export LC_ALL=C.UTF-8 TZ=UTC QTEST_DISABLE_STACK_DUMP=1 QTEST_FUNCTION_TIMEOUT=1200000

# round NAME: one round, with a time limit of its own; says how to repeat it in $again.
round() {
    local first=$((RANDOM * 32768 + RANDOM + 1)) program limit
    case $1 in
    team_model) program=core/sync/wire/tst_team_model limit=600 again="WAYMARK_MODEL_SEED=$first WAYMARK_MODEL_RUNS=1" ;;
    sync_model) program=core/sync/tst_sync_model limit=600 again="WAYMARK_SYNC_FIRST=$first WAYMARK_SYNC_SEEDS=20" ;;
    sync_cuts) program=core/sync/wire/tst_sync_cuts limit=1200 again="WAYMARK_CUT_STEP=1499 WAYMARK_CUT_FIRST=$((first % 1499))" ;;
    email_cuts) program=core/sync/wire/tst_email_cuts limit=1200 again="WAYMARK_CUT_STEP=2999 WAYMARK_CUT_FIRST=$((first % 2999))" ;;
    outbox_crash) program=core/delivery/tst_outbox_crash limit=600 again="" ;;
    *)
        echo "soak: there is no '$1'" >&2
        exit 2
        ;;
    esac
    again="${again:+$again }$build/tests/$program"
    # shellcheck disable=SC2086 # The words are the command.
    env ${again} -maxwarnings 0 >"$logs/$1.round" 2>&1 &
    local child=$! waited=0
    while kill -0 "$child" 2>/dev/null; do
        if ((++waited > limit * 5)); then
            kill -KILL "$child"
            wait "$child" 2>/dev/null
            echo "stopped after $limit seconds" >>"$logs/$1.round"
            return 124
        fi
        sleep 0.2
    done
    wait "$child"
}

all_failed=0
for name in "${names[@]}"; do
    begun=$SECONDS rounds=0 failed=0
    printf '%s, for %d seconds\n' "$name" "$share"
    while ((SECONDS - begun < share)); do
        rounds=$((rounds + 1))
        round "$name" && continue
        failed=$((failed + 1))
        cp "$logs/$name.round" "$logs/$name.$failed.failed"
        printf '  failed: %s\n          (%s)\n' "$again" "$logs/$name.$failed.failed"
    done
    printf '%s: %d rounds in %d seconds, %d failed\n' "$name" "$rounds" $((SECONDS - begun)) "$failed"
    all_failed=$((all_failed + failed))
done
((all_failed == 0))
