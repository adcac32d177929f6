-- What was there before is open to all who respond, and no service or category of a kept procedure is private.
update "incident" set "state" = "state" || '{"members": null}'::jsonb;

update "procedure" set "body" = "body" || jsonb_build_object(
  'services', coalesce((
    select jsonb_agg('{"private": null}'::jsonb || s.value order by s.ordinality)
    from jsonb_array_elements("body" -> 'services') with ordinality s
  ), '[]'::jsonb),
  'categories', coalesce((
    select jsonb_agg('{"private": null}'::jsonb || c.value order by c.ordinality)
    from jsonb_array_elements("body" -> 'categories') with ordinality c
  ), '[]'::jsonb)
);
