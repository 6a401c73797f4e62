-- observations count how many of their documents are no copies of another; none was known to be one
alter table lake.observations add column independent_documents bigint;
alter table lake.observations add column agreeing_independent bigint;
update lake.observations set independent_documents = documents, agreeing_independent = agreeing_documents;
alter table lake.observations alter column independent_documents set not null;
alter table lake.observations alter column agreeing_independent set not null;
