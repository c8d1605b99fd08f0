"""Seals a PDF as a bureau's system does: seal.py ORIGINAL SEALED [visible]. The certificate is made on the spot."""

import datetime
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko import stamp
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

original, sealed, *how = sys.argv[1:]
key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Bureau")])
start = datetime.datetime(2021, 1, 1)
certificate = (
    x509.CertificateBuilder()
    .subject_name(name)
    .issuer_name(name)
    .public_key(key.public_key())
    .serial_number(1)
    .not_valid_before(start)
    .not_valid_after(start + datetime.timedelta(days=36500))
    .sign(key, hashes.SHA256())
)
bag = pkcs12.serialize_key_and_certificates(b"seal", key, certificate, None, serialization.NoEncryption())
with open(sealed + ".pfx", "wb") as file:
    file.write(bag)
signer = signers.SimpleSigner.load_pkcs12(sealed + ".pfx", passphrase=None)
writer = IncrementalPdfFileWriter(open(original, "rb"))
style = None
if how:
    fields.append_signature_field(writer, fields.SigFieldSpec("Seal", box=(300, 60, 440, 200), on_page=1))
    style = stamp.TextStampStyle(stamp_text="SEAL")
metadata = signers.PdfSignatureMetadata(field_name="Seal")
with open(sealed, "wb") as file:
    file.write(signers.PdfSigner(metadata, signer, stamp_style=style).sign_pdf(writer).getbuffer())
