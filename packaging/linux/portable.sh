#!/bin/sh
# ManiNegs @VERSION@ in one file: run it with “sh THIS-FILE”; “--help” says what it can do.
set -eu
VERSION='@VERSION@'
SHA256='@SHA256@'
OFFSET=@OFFSET@
PAYLOAD=@PAYLOAD@
NEED_KB=@NEED_KB@
ITEMS='_internal maninegs maninegs-gui share remove.sh'

say() { printf 'maninegs: %s\n' "$*"; }
stop() {
    printf 'maninegs: %s\n' "$*" >&2
    exit 1
}
usage() {
    cat <<'HELP'
ManiNegs for this user, without administrator's rights and without a network.

  sh ManiNegs-….run [--prefix FOLDER] [--no-menu]   install, or update what is there
  sh ManiNegs-….run --check                         only see whether this file is whole
  sh ManiNegs-….run --remove [--prefix FOLDER]      remove the program; data and settings stay
  sh ManiNegs-….run --help

FOLDER is ~/.local/share/maninegs-app where nothing is said.
HELP
}

prefix='' task=install menu=yes
while [ $# -gt 0 ]; do
    case $1 in
    --prefix)
        [ $# -ge 2 ] && [ -n "$2" ] || stop "--prefix needs the name of a folder."
        prefix=$2
        shift
        ;;
    --prefix=?*) prefix=${1#--prefix=} ;;
    --no-menu) menu='' ;;
    --check) task=check ;;
    --remove) task=remove ;;
    -h | --help)
        usage
        exit 0
        ;;
    *) stop "“$1” is no option of this installer; --help lists them." ;;
    esac
    shift
done

digest() {
    if command -v sha256sum >/dev/null 2>&1; then
        sha256sum
    elif command -v openssl >/dev/null 2>&1; then
        openssl dgst -sha256 -r
    else
        stop "neither sha256sum nor openssl is here, so this file cannot be checked."
    fi | cut -c 1-64
}
payload() { tail -c +"$((OFFSET + 1))" -- "$0"; }
unpack() {
    if command -v xz >/dev/null 2>&1; then
        xz -dc
    elif command -v python3 >/dev/null 2>&1; then
        python3 -c 'import lzma, shutil, sys
shutil.copyfileobj(lzma.open(sys.stdin.buffer), sys.stdout.buffer, 1 << 20)'
    else
        stop "the program xz is missing (package xz-utils or xz); ask your administrator for it."
    fi
}
check() {
    [ "$(payload | wc -c)" -eq "$PAYLOAD" ] ||
        stop "this file is not complete; copy it again. Nothing was changed."
    [ "$(payload | digest)" = "$SHA256" ] ||
        stop "this file is damaged; copy it again. Nothing was changed."
}
running() {
    for process in /proc/[0-9]*; do
        case "$(readlink "$process/exe" 2>/dev/null || true)" in
        "$1"/*) return 0 ;;
        esac
    done
    return 1
}

[ -f "$0" ] || stop "run this as a file: sh ManiNegs-$VERSION-….run"
if [ "$task" = check ]; then
    check
    say "this file is whole: version $VERSION."
    exit 0
fi
if [ -z "$prefix" ]; then
    [ -n "${HOME:-}" ] || stop "there is no home folder here; say where with --prefix FOLDER."
    prefix=$HOME/.local/share/maninegs-app
fi
case $prefix in
*[\"\`\$\\%]* | *'
'*) stop "the folder's name may not hold quotes, %, \$, \\ or a line break." ;;
/*) ;;
*) prefix=$PWD/$prefix ;;
esac
if [ "$task" = remove ]; then
    [ -f "$prefix/remove.sh" ] || stop "there is no ManiNegs in “$prefix”; nothing was removed."
    exec sh "$prefix/remove.sh"
fi

# A folder of somebody else's is never unpacked over.
if [ -e "$prefix" ] && [ ! -f "$prefix/.maninegs-portable" ]; then
    [ -d "$prefix" ] && [ -z "$(ls -A -- "$prefix")" ] ||
        stop "“$prefix” holds other things; name an empty or a new folder with --prefix."
fi
say "checking this file"
check
above=$prefix
while [ ! -d "$above" ]; do above=$(dirname -- "$above"); done
[ -w "$above" ] || stop "“$above” may not be written to; name another folder with --prefix."
# The column before the per cent: devices and places may have spaces in their names.
free=$(df -Pk -- "$above" | awk 'NR > 1 { for (i = 2; i <= NF; i++) if ($i ~ /^[0-9]+%$/) { print $(i - 1); exit } }')
[ "${free:-$NEED_KB}" -ge "$NEED_KB" ] ||
    stop "“$above” has $((free / 1024)) MB free, and $((NEED_KB / 1024)) MB are needed; nothing was changed."

made=
[ -d "$prefix" ] || made=yes
mkdir -p -- "$prefix" || stop "“$prefix” cannot be made."
prefix=$(CDPATH='' cd -- "$prefix" && pwd -P)
running "$prefix" && stop "the program is running; close its windows, then run this again."

back() { # whatever of the version before was set aside
    if [ -d "$prefix/.old" ]; then
        for item in $ITEMS; do
            if [ -e "$prefix/.old/$item" ]; then
                rm -rf -- "${prefix:?}/$item"
                mv -- "$prefix/.old/$item" "$prefix/$item"
            fi
        done
        rm -rf -- "$prefix/.old"
    fi
    rm -rf -- "$prefix/.new"
}
failed() {
    back
    if [ -n "$made" ]; then
        for item in $ITEMS; do rm -rf -- "${prefix:?}/$item"; done
        rm -f -- "$prefix/.maninegs-portable"
        rmdir -- "$prefix" 2>/dev/null || true
    fi
}
back # an update that a power cut ended
trap failed EXIT
trap 'exit 130' INT TERM HUP
# After a power cut, what lies here is known to be ours.
[ -f "$prefix/.maninegs-portable" ] || echo unfinished >"$prefix/.maninegs-portable"
mkdir -- "$prefix/.new"
say "unpacking to “$prefix”"
payload | unpack | (cd "$prefix/.new" && tar -xof -) || stop "unpacking failed; nothing was changed."
new=$prefix/.new/opt/maninegs
mv -- "$prefix/.new/usr/share" "$new/share"
# What only the package of the system wants.
rm -rf -- "$new/share/doc"
cat >"$new/remove.sh" <<'REMOVE'
@REMOVE@
REMOVE
answer=$("$new/maninegs" --version 2>&1) ||
    stop "the program does not start here; nothing was changed. It said: $answer"
sed "s%^Exec=.*%Exec=\"$(printf '%s' "$prefix" | sed 's/[&]/\\&/g')/maninegs-gui\" \\%F%" \
    "$new/share/applications/org.maninegs.ManiNegs.desktop" >"$prefix/.new/entry"
mv -- "$prefix/.new/entry" "$new/share/applications/org.maninegs.ManiNegs.desktop"
mkdir -- "$prefix/.old"
for item in $ITEMS; do
    if [ -e "$prefix/$item" ]; then mv -- "$prefix/$item" "$prefix/.old/$item"; fi
done
for item in $ITEMS; do mv -- "$new/$item" "$prefix/$item"; done
printf '%s\n' "$VERSION" >"$prefix/.maninegs-portable"
trap - EXIT
rm -rf -- "$prefix/.old" "$prefix/.new"

if [ -n "$menu" ] && [ -n "${XDG_DATA_HOME:-${HOME:-}}" ]; then
    share=${XDG_DATA_HOME:-$HOME/.local/share}
    if mkdir -p -- "$share" 2>/dev/null && cp -R -- "$prefix/share/." "$share/" 2>/dev/null; then
        if command -v update-mime-database >/dev/null 2>&1; then
            update-mime-database "$share/mime" >/dev/null 2>&1 || true
        fi
        if command -v update-desktop-database >/dev/null 2>&1; then
            update-desktop-database -q "$share/applications" || true
        fi
    else
        say "no entry was made in the menu, since “$share” cannot be written to."
    fi
fi
say "version $VERSION is installed. Start it from the menu, or: “$prefix/maninegs-gui”"
say "To remove it: sh “$prefix/remove.sh”"
exit 0
