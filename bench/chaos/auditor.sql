-- The auditor: plain SQL that shares nothing with the application. Each query gives one row for each violation it finds, with
-- what it is in `found`. Beside the market's tables it reads three of its own: `run(started_at, redis_lost)`, `told` (what buyers were
-- told) and `processor_intent` (what the payment processor says). A line `-- check: …` names the query below it.

-- check: stock is never negative and never promised twice
select variant_id::text as found from inventory.stock where on_hand < 0 or held < 0 or held > on_hand

-- check: held is the sum of the holds that stand
select s.variant_id || ': held ' || s.held || ', holds ' || coalesce(h.sum, 0) as found
  from inventory.stock s
  left join (select variant_id, location_id, sum(quantity) from inventory.hold where state = 'held' group by 1, 2) h using (variant_id, location_id)
 where s.held <> coalesce(h.sum, 0)

-- check: on hand is the sum of the stock entries
select s.variant_id || ': on hand ' || s.on_hand || ', entries ' || coalesce(e.sum, 0) as found
  from inventory.stock s
  left join (select variant_id, location_id, sum(quantity) from inventory.stock_entry group by 1, 2) e using (variant_id, location_id)
 where s.on_hand <> coalesce(e.sum, 0)

-- check: what was claimed left the shelf once
select h.order_id || ': claimed ' || h.claimed || ', sold ' || coalesce(e.sold, 0) as found
  from (select order_id, sum(quantity) as claimed from inventory.hold where state = 'claimed' group by 1) h
  join orders.order o on o.id = h.order_id and o.placed_at >= (select started_at from run)
  left join (select reference, -sum(quantity) as sold from inventory.stock_entry where reason = 'sale' group by 1) e on e.reference = h.order_id::text
 where h.claimed <> coalesce(e.sold, 0)

-- check: every line is held or sold in full, or not at all
select o.number || ' ' || o.state || ': line ' || l.quantity || ', holds ' || coalesce(h.sum, 0) || ' ' || coalesce(h.states, '') as found
  from orders.order o
  join (select order_id, variant_id, sum(quantity) as quantity from orders.order_line group by 1, 2) l on l.order_id = o.id
  left join (select order_id, variant_id, sum(quantity), string_agg(distinct state, ',') as states from inventory.hold group by 1, 2) h
    on h.order_id = o.id and h.variant_id = l.variant_id
 where o.placed_at >= (select started_at from run)
   and (h.sum is distinct from l.quantity
        or h.states <> case when o.state = 'awaiting_payment' then 'held' when o.state in ('expired', 'cancelled') then 'released' else 'claimed' end)

-- check: one decision is one order
select coalesce(p.placement_id, o.placement_id)::text as found
  from (select * from checkout.placement where outcome = 'reserved') p
  full join (select * from orders.order where placed_at >= (select started_at from run)) o on o.id = p.order_id
 where p.placement_id is null or o.id is null or o.placement_id <> p.placement_id or o.cart_id <> p.cart_id

-- check: an order is the sum of its parcels, a parcel that of its lines
select o.number as found from orders.order o
  left join (select order_id, sum(goods_minor) as goods, sum(discount_minor) as discount, sum(shipping_minor) as shipping
               from orders.vendor_order group by 1) v on v.order_id = o.id
 where o.placed_at >= (select started_at from run)
   and ((v.goods, v.discount, v.shipping) is distinct from (o.goods_minor, o.discount_minor, o.shipping_minor)
        or o.total_minor <> o.goods_minor - o.discount_minor + o.shipping_minor)
union all
select v.number from orders.vendor_order v
  join orders.order o on o.id = v.order_id and o.placed_at >= (select started_at from run)
  left join (select order_id, vendor_order_id, sum(line_total_minor) as goods, sum(discount_minor) as discount, sum(subsidy_minor) as subsidy,
                    sum(commission_minor) as commission from orders.order_line group by 1, 2) l
    on l.vendor_order_id = v.id and l.order_id = v.order_id
 where (l.goods, l.discount, l.subsidy, l.commission) is distinct from (v.goods_minor, v.discount_minor, v.subsidy_minor, v.commission_minor)

-- check: a coupon is used no more often than it may be, and as often as orders say
select c.code || ': uses ' || c.uses || ' of ' || coalesce(c.max_uses, 0) || ', redemptions ' || coalesce(r.count, 0) as found
  from vouchers.coupon c
  left join (select coupon_id, count(*) from vouchers.coupon_redemption where state <> 'released' group by 1) r on r.coupon_id = c.id
 where c.uses <> coalesce(r.count, 0) or c.uses > coalesce(c.max_uses, c.uses)

-- check: no more of a gift card is held and spent than was issued, and as much as orders say
select g.last4 || ': held ' || g.held_minor || ', spent ' || g.spent_minor || ' of ' || g.issued_minor as found
  from vouchers.gift_card g
  left join (select gift_card_id, coalesce(sum(amount_minor) filter (where state = 'held'), 0) as held,
                    coalesce(sum(amount_minor - refunded_minor) filter (where state = 'claimed'), 0) as spent
               from vouchers.gift_redemption group by 1) r on r.gift_card_id = g.id
 where g.held_minor <> coalesce(r.held, 0) or g.spent_minor <> coalesce(r.spent, 0) or g.held_minor + g.spent_minor > g.issued_minor

-- check: what an order took of a coupon and a gift card went the way of its goods
select o.number || ' ' || o.state || ', discount ' || o.discount_minor || ', coupon ' || coalesce(c.state, 'none') || ' ' || coalesce(c.discount_minor, 0)
       || ', gift ' || o.gift_minor || ', card ' || coalesce(g.state, 'none') || ' ' || coalesce(g.amount_minor, 0) as found
  from orders.order o
  left join vouchers.coupon_redemption c on c.order_id = o.id
  left join vouchers.gift_redemption g on g.order_id = o.id
 where o.placed_at >= (select started_at from run)
   and (o.discount_minor <> coalesce(c.discount_minor, 0) or o.gift_minor <> coalesce(g.amount_minor, 0)
        or exists (select from (values (c.state), (g.state)) s(state)
                    where s.state <> case when o.state = 'awaiting_payment' then 'held' when o.state in ('expired', 'cancelled') then 'released'
                                          else 'claimed' end))

-- check: what a gift card paid is booked once
select o.number || ': gift ' || o.gift_minor || ', booked ' || coalesce(b.amount, 0) as found
  from orders.order o
  left join (select t.source_id, sum(e.amount_minor) as amount
               from ledger.transaction t join ledger.entry e on e.transaction_id = t.id join ledger.account a on a.id = e.account_id
              where t.kind = 'capture' and a.kind = 'gift_cards_outstanding' group by 1) b on b.source_id = o.id::text
 where o.placed_at >= (select started_at from run)
   and coalesce(b.amount, 0) <> case when o.state in ('paid', 'partly_shipped', 'shipped', 'delivered') then o.gift_minor else 0 end

-- check: an order is paid if and only if its money was captured, all of it
select o.number || ' ' || o.state || ', payment ' || coalesce(p.state, 'none') || ' ' || coalesce(p.captured_minor, 0) as found
  from orders.order o left join payments.payment p on p.order_id = o.id
 where o.placed_at >= (select started_at from run)
   and (o.state in ('paid', 'partly_shipped', 'shipped', 'delivered'))
    <> (coalesce(p.state, 'none') = 'captured' and p.captured_minor = o.total_minor - o.gift_minor)

-- check: the processor and we agree on every payment
select i.id || ' is ' || i.status || ' over there (' || i.received || '), here ' || coalesce(p.state, 'unknown') || ' (' || coalesce(p.captured_minor, 0) || ')' as found
  from processor_intent i left join payments.payment p on p.intent_id = i.id
 where (i.status = 'succeeded') <> (coalesce(p.captured_minor, 0) > 0) or i.received <> coalesce(p.captured_minor, 0)
union all
select i.id || ' waits for capture, and nobody will (here ' || coalesce(p.state, 'no payment') || ', intent ' || coalesce(p.intent_id, 'none')
       || ', order ' || coalesce(o.state, 'none') || ')'
  from processor_intent i
  left join payments.payment p on p.order_id::text = i.order_id
  left join orders.order o on o.id = p.order_id
 where i.status = 'requires_capture'

-- check: nobody paid an order twice
select order_id as found from processor_intent where status = 'succeeded' group by 1 having count(*) > 1

-- check: every ledger transaction is balanced
select t.idempotency_key || ' ' || e.currency as found
  from ledger.entry e join ledger.transaction t on t.id = e.transaction_id group by t.idempotency_key, e.currency having sum(e.amount_minor) <> 0

-- check: every capture is booked once, for its amount
select o.number || ': captured ' || p.captured_minor || ', booked ' || coalesce(b.amount, 0) || ' in ' || coalesce(b.times, 0) as found
  from payments.payment p
  join orders.order o on o.id = p.order_id and o.placed_at >= (select started_at from run)
  left join (select t.source_id, sum(e.amount_minor) as amount, count(distinct t.id) as times
               from ledger.transaction t join ledger.entry e on e.transaction_id = t.id join ledger.account a on a.id = e.account_id
              where t.kind = 'capture' and a.kind = 'processor_clearing' group by 1) b on b.source_id = o.id::text
 where (p.captured_minor, 1) is distinct from (coalesce(b.amount, 0)::bigint, coalesce(b.times, 0)::int) and (p.captured_minor > 0 or b.times > 0)

-- check: what buyers were told of a placement is so, and was told alike every time
select t.placement_id || ' was told ' || string_agg(distinct t.order_number, ' and ') as found
  from told t where t.order_number is not null group by t.placement_id having count(distinct t.order_number) > 1
union all
select t.placement_id || ' was told ' || t.order_number || ', which is not there' from told t
 where t.order_number is not null and not exists (select from orders.order o where o.number = t.order_number and o.placement_id = t.placement_id)

-- check: who was told that it is paid has a paid order
select t.order_number || ' is ' || o.state as found from told t join orders.order o on o.number = t.order_number
 where t.status = 'paid' and o.state not in ('paid', 'partly_shipped', 'shipped', 'delivered')

-- check: every placement that reached the queue was decided
select t.placement_id::text as found from told t
 where not exists (select from checkout.placement p where p.placement_id = t.placement_id) and not (select redis_lost from run)

-- check: nothing is left undone
select 'order awaits payment: ' || number as found from orders.order where state = 'awaiting_payment' and hold_expires_at < now()
union all select 'fact not published: ' || topic || ' ' || subject from platform.outbox where published_at is null
union all select 'webhook not processed: ' || event_id from payments.webhook_event where processed_at is null
union all select 'payment claimed, not captured: ' || id from payments.payment where state in ('authorised', 'claimed')

-- check: nothing raised an alarm
select a.kind || ' ' || a.subject || ' ' || a.detail
       || coalesce(' (' || i.status || ' over there; here ' || coalesce(p.state, 'no payment') || ', intent ' || coalesce(p.intent_id, 'none')
                   || ', opened ' || coalesce(p.opened, 0) || ', order ' || coalesce(o.state, 'none') || ')', '') as found
  from platform.alarm a
  left join processor_intent i on i.id = a.subject
  left join payments.payment p on p.order_id::text = i.order_id
  left join orders.order o on o.id = p.order_id
 where a.settled_at is null

-- check: every paid order was confirmed by mail, once
select o.number || ': ' || count(m.id) as found
  from orders.order o left join notifications.message m on m.order_id = o.id and m.channel = 'email' and m.kind = 'order.paid' and m.state = 'sent'
 where o.placed_at >= (select started_at from run) and o.state in ('paid', 'partly_shipped', 'shipped', 'delivered')
 group by o.number having count(m.id) <> 1
