import { describe, expect, it } from 'vitest'

import { missingLibraries, packagesFor } from '#tools/runtime/libraries.mjs'

const LDD = `	linux-vdso.so.1 (0x00007ffd5b1f2000)
	libffmpeg.so => /opt/e/libffmpeg.so (0x00007f5)
	libnss3.so => not found
	libnssutil3.so => not found
	libgtk-3.so.0 => not found
	libodd.so.7 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f5)
`

describe('system libraries', () => {
  it('reads the missing ones out of ldd', () => {
    expect(missingLibraries(LDD)).toEqual([
      'libnss3.so',
      'libnssutil3.so',
      'libgtk-3.so.0',
      'libodd.so.7',
    ])
    expect(missingLibraries('')).toEqual([])
  })

  it('names each Debian package once, and owns up to what it does not know', () => {
    expect(packagesFor(missingLibraries(LDD))).toEqual({
      packages: ['libnss3', 'libgtk-3-0'],
      unknown: ['libodd.so.7'],
    })
  })
})
