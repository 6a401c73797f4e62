-- what is known about a document is what its newest reading says; since when it is known stays as it was
update lake.documents as held
set
    name = renewed.name,
    uri = renewed.uri,
    title = renewed.title,
    publisher = renewed.publisher,
    language = renewed.language,
    media_type = renewed.media_type,
    published_on = renewed.published_on,
    pages = renewed.pages
from temp.documents as renewed
where
    held.document_id = renewed.document_id
    and (held.name, held.uri, held.title, held.publisher, held.language, held.media_type, held.published_on, held.pages)
    is distinct from (
        renewed.name, renewed.uri, renewed.title, renewed.publisher, renewed.language, renewed.media_type,
        renewed.published_on, renewed.pages
    )
