-- 检索用的键：文字的 MD5 前 60 位，同一文字处处相同｜Key for searching: the first 60 bits of a text's MD5, the same everywhere
create or replace macro search_key (written) as ('0x' || left(md5(written), 15))::bigint;
