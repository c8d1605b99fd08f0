#!/bin/sh
# sandbox.sh CODE RUNTIME NODE SCRATCH COMMAND…: runs a command as Lambda does, where root may: the function's code
# read-only under /mnt/task, the runtime beside it, /tmp a folder of its own, and a user who owns nothing else. Call it
# under `unshare --mount`.
set -e
code=$1 runtime=$2 node=$3 scratch=$4
shift 4
mount -t tmpfs -o mode=755 sandbox /mnt
mkdir /mnt/task /mnt/runtime
touch /mnt/node
mount --bind "$code" /mnt/task
mount -o remount,bind,ro /mnt/task
mount --bind "$runtime" /mnt/runtime
mount --bind "$node" /mnt/node
chown 993:990 "$scratch"
mount --bind "$scratch" /tmp
cd /mnt/task
exec setpriv --reuid 993 --regid 990 --clear-groups "$@"
