#!/bin/sh
# Removes this ManiNegs. Workspaces, settings and whatever else was put here stay.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
say() { printf 'maninegs: %s\n' "$*"; }
stop() {
    printf 'maninegs: %s\n' "$*" >&2
    exit 1
}
[ -f "$here/.maninegs-portable" ] || stop "“$here” is no installed ManiNegs; nothing was removed."
for process in /proc/[0-9]*; do
    case "$(readlink "$process/exe" 2>/dev/null || true)" in
    "$here"/*) stop "the program is running; close its windows, then run this again." ;;
    esac
done
share=
if [ -n "${XDG_DATA_HOME:-}" ]; then
    share=$XDG_DATA_HOME
elif [ -n "${HOME:-}" ]; then
    share=$HOME/.local/share
fi
entry=applications/org.maninegs.ManiNegs.desktop
# The menu's entry may meanwhile belong to a ManiNegs in another folder.
if [ -n "$share" ] && grep -qF "Exec=\"$here/maninegs-gui\"" "$share/$entry" 2>/dev/null; then
    (cd "$here/share" && find . -type f) | while IFS= read -r name; do
        rm -f -- "$share/$name"
    done
    if command -v update-mime-database >/dev/null 2>&1; then
        update-mime-database "$share/mime" >/dev/null 2>&1 || true
    fi
    if command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database -q "$share/applications" || true
    fi
fi
cd /
rm -rf -- "$here/_internal" "$here/share" "$here/.new" "$here/.old"
rm -f -- "$here/maninegs" "$here/maninegs-gui" "$here/.maninegs-portable" "$here/remove.sh"
if rmdir -- "$here" 2>/dev/null; then
    say "removed. Workspaces and settings were left as they are."
else
    say "removed, but for what is not the program's own in “$here”."
fi
