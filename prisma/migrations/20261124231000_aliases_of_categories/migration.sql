-- Versions of the procedure that were kept before name no further words for a category.
update "procedure" set "body" = "body" || jsonb_build_object(
  'categories', coalesce((
    select jsonb_agg('{"aliases": []}'::jsonb || c.value order by c.ordinality)
    from jsonb_array_elements("body" -> 'categories') with ordinality c
  ), '[]'::jsonb)
);
