#!/usr/bin/env bash
# Checks docker-compose.yml with a real engine, in a project of its own that is removed again:
#   deploy/check-compose.sh           everything builds, starts in order and becomes healthy, as plain users on read-only roots
#   deploy/check-compose.sh --demo    and the demo's demand is completed, and its log reconciles
# The ports must be free. Without an engine it prints SKIPPED and succeeds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! docker info >/dev/null 2>&1; then
  echo "SKIPPED: no Docker"
  exit 0
fi

compose() { docker compose --project-name guildhall-check "$@"; }

fail() {
  echo "FAILED: $*" >&2
  compose ps --all >&2
  compose logs --no-color --tail 20 >&2
  exit 1
}

# The value of a Prometheus query that has one.
metric() {
  compose exec -T prometheus wget -q -O - "http://127.0.0.1:9090/api/v1/query?query=$1" \
    | sed -n 's/.*"value":\[[^,]*,"\([^"]*\)"\].*/\1/p'
}

trap 'compose --profile demo down --volumes --remove-orphans >/dev/null 2>&1' EXIT
services=(task-service expertise-router payout-service)

for profile in "" demo; do
  COMPOSE_PROFILES=$profile compose config --quiet || fail "the file is not valid"
done
compose build || fail "an image was not built"
compose up --detach --wait kafka registry "${services[@]}" prometheus grafana kafka-ui || fail "not all became healthy"
echo "ok: all healthy"

for name in $(compose ps --services); do
  id=$(compose ps --quiet "$name")
  [[ $(docker inspect --format '{{.HostConfig.ReadonlyRootfs}}' "$id") == true ]] || fail "$name: its root can be written to"
  [[ $(compose exec -T "$name" id -u) != 0 ]] || fail "$name runs as root"
done
echo "ok: plain users, read-only roots"

compose run --rm --no-deps setup >/dev/null || fail "a second set-up found a difference"
echo "ok: set-up can be repeated"

(exec 3<>/dev/tcp/localhost/9092) || fail "Kafka does not answer from the host"
[[ $(metric 'sum(up)') == "${#services[@]}" ]] || fail "Prometheus does not reach every service"
echo "ok: Kafka answers the host, Prometheus reaches the services"

if [[ ${1:-} == --demo ]]; then
  # Returns when the clients have seen the end of their demand, since the reconciliation comes after them.
  compose --profile demo up --detach || fail "not all demand was completed"
  [[ $(docker wait "$(compose --profile demo ps --all --quiet reconcile)") == 0 ]] || fail "the log does not reconcile"
  compose --profile demo logs --no-log-prefix --tail 1 reconcile
fi
