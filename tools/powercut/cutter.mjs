import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/**
 * `EXT4_IOC_SHUTDOWN` with `NOLOGFLUSH`: from that moment nothing more reaches the disk, not even the
 * journal of the file system. Node has no ioctl and every Debian has a perl. It stands ready and
 * waits for a line, so that the cut comes at once and not after the start of a program.
 */
const SCRIPT = `
  open(my $point, '<', $ARGV[0]) or die "open: $!\n";
  $| = 1;
  print "armed\n";
  defined(<STDIN>) or exit 0;
  my $how = pack('L', 2);
  ioctl($point, 0x8004587d, $how) or die "ioctl: $!\n";
  print "cut\n";
`

/**
 * @typedef {object} Cutter
 * @property {() => Promise<void>} cut from its end on the file system takes nothing any more
 * @property {() => Promise<void>} disarm lets go of the file system, cut or not
 */

/**
 * Makes ready to cut the power of a mounted ext4.
 *
 * @param {string} point
 * @returns {Promise<Cutter>}
 */
export async function armCutter(point) {
  const child = spawn('perl', ['-e', SCRIPT, point], { stdio: ['pipe', 'pipe', 'pipe'] })
  const gone = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (bytes) => (said += String(bytes)))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  /** @param {string} word */
  const hear = async (word) => {
    const { value } = await lines.next()
    if (value === word) return
    await gone
    throw new Error(`the power cannot be cut: ${said.trim() || 'perl ended'}`)
  }
  await hear('armed')
  return {
    async cut() {
      child.stdin.write('\n')
      await hear('cut')
    },
    async disarm() {
      child.stdin.end()
      if (child.exitCode === null) await gone
    },
  }
}
