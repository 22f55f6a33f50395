#!/bin/bash
# The disk image of macOS from build/package/ManiNegs.app, which `python packaging/build.py` made.
#
#   packaging/macos/build_dmg.sh
#
# MANINEGS_IDENTITY   name of the “Developer ID Application” certificate in the keychain; without
#                     it the program is signed for this computer alone ("ad hoc"), for trials.
# MANINEGS_NOTARY     keychain profile of `notarytool store-credentials`; without it the image is
#                     not notarised, and other computers will refuse it.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
app="$root/build/package/ManiNegs.app"
out="$root/build/package/dist"
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/core/__init__.py")
image="$out/ManiNegs-$version-macos-$(uname -m).dmg"
limit=350000000

[ -d "$app" ] || { echo "build_dmg: $app is missing; run: python3 packaging/build.py" >&2; exit 1; }
mkdir -p "$out"

identity=${MANINEGS_IDENTITY:--}
sign=(codesign --force --options runtime --entitlements "$here/entitlements.plist" --sign "$identity")
if [ "$identity" != - ]; then sign+=(--timestamp); fi

# From the inside out: what is signed later seals what was signed before.
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 |
    xargs -0 -n 50 "${sign[@]}"
find "$app/Contents/Frameworks" -type d -name '*.framework' -prune -print0 |
    xargs -0 -n 1 "${sign[@]}"
while IFS= read -r -d '' file; do
    case $(file -b "$file") in
        *Mach-O*executable*) "${sign[@]}" "$file" ;;
    esac
done < <(find "$app/Contents" -type f -perm -u+x ! -name '*.so' ! -name '*.dylib' -print0)
"${sign[@]}" "$app"
codesign --verify --deep --strict --verbose=1 "$app"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
ditto "$app" "$stage/ManiNegs.app"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -volname "ManiNegs $version" -srcfolder "$stage" -fs HFS+ -format ULMO "$image"

if [ "$identity" != - ]; then
    codesign --force --timestamp --sign "$identity" "$image"
fi
if [ "$identity" != - ] && [ -n "${MANINEGS_NOTARY:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$MANINEGS_NOTARY" --wait
    xcrun stapler staple "$image"
    xcrun stapler validate "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
else
    echo "build_dmg: not notarised; other computers will refuse this image."
fi

size=$(stat -f %z "$image")
[ "$size" -le "$limit" ] || { echo "build_dmg: $image has $size bytes, over $limit" >&2; exit 1; }
(cd "$out" && shasum -a 256 "$(basename "$image")" > SHA256SUMS)
echo "build_dmg: $image, $size bytes"
