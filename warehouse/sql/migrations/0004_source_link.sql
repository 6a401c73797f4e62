-- claims know where in the source their quote stands; of those loaded before, lineage gives the address alone
alter table lake.claims add column source_link varchar;
