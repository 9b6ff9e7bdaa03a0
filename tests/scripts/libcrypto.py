# SPDX-License-Identifier: EUPL-1.2
"""Ed25519 in-process: 100,000 mutations would be 100,000 starts of the command openssl."""
import ctypes
import functools

crypto = ctypes.CDLL("libcrypto.so.3")
for name in ("EVP_PKEY_new_raw_public_key", "EVP_PKEY_new_raw_private_key", "EVP_MD_CTX_new"):
    getattr(crypto, name).restype = ctypes.c_void_p
ED25519 = 1087  # NID_ED25519


def _with_key(make, raw, use):
    key = ctypes.c_void_p(make(ED25519, None, raw, ctypes.c_size_t(len(raw))))
    context = ctypes.c_void_p(crypto.EVP_MD_CTX_new())
    try:
        return use(key, context)
    finally:
        crypto.EVP_MD_CTX_free(context)
        crypto.EVP_PKEY_free(key)


@functools.lru_cache(maxsize=4096)
def verifies(key, text, signature):
    def use(public, context):
        return bool(public.value) and crypto.EVP_DigestVerifyInit(context, None, None, None, public) == 1 and \
            crypto.EVP_DigestVerify(context, signature, ctypes.c_size_t(len(signature)), text,
                                    ctypes.c_size_t(len(text))) == 1
    return _with_key(crypto.EVP_PKEY_new_raw_public_key, key, use)


def sign(seed, text):
    def use(private, context):
        signature, size = ctypes.create_string_buffer(64), ctypes.c_size_t(64)
        assert crypto.EVP_DigestSignInit(context, None, None, None, private) == 1
        assert crypto.EVP_DigestSign(context, signature, ctypes.byref(size), text, ctypes.c_size_t(len(text))) == 1
        return signature.raw
    return _with_key(crypto.EVP_PKEY_new_raw_private_key, seed, use)


def public_key(seed):
    def use(private, _):
        raw, size = ctypes.create_string_buffer(32), ctypes.c_size_t(32)
        assert crypto.EVP_PKEY_get_raw_public_key(private, raw, ctypes.byref(size)) == 1
        return raw.raw
    return _with_key(crypto.EVP_PKEY_new_raw_private_key, seed, use)
