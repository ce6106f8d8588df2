"""What reading a file that claims to be a zip archive may raise when it is damaged or hostile."""

import lzma
import struct
import zipfile
import zlib

NOT_A_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,  # a way to compress, or to encrypt, that Python does not know
    OverflowError,
    RuntimeError,
    OSError,
    ValueError,
)
