create table part_signatures (
    part_id varchar not null,
    band integer not null,
    band_key integer not null
);

comment on table part_signatures is '篇的指纹：用来找重复的文本，太短的篇没有｜Signatures of parts, by which near-duplicates are found; texts that are too short have none';

comment on column part_signatures.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column part_signatures.band is '指纹的第几段，从 0 起｜Band of the signature, from 0';

comment on column part_signatures.band_key is '这一段的值；两篇有两段相同才逐字比较｜Value of the band; two parts that share two bands are compared by their texts';
